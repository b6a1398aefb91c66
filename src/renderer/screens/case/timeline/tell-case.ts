import { COMPLAINT_CLASSES, CONFIDENTIALITIES } from '#domain/complaint/lapor-fields.ts';
import { STAGES } from '#domain/complaint/stage.ts';
import {
  ADOPTABLE_FIELDS,
  ARCHIVE_REASONS,
  HOLD_CAUSES,
  MALADMINISTRATION_TYPES,
  ORIGINS,
  PRIORITIES,
} from '#domain/complaint/vocabulary.ts';
import { tellObserved } from '#renderer/screens/case/timeline/tell-observed.ts';
import {
  bare,
  caseOf,
  coded,
  dayOf,
  detail,
  factOf,
  officeOf,
  plain,
  type Teller,
  type TellersOf,
  words,
  wordsOf,
} from '#renderer/screens/case/timeline/telling.ts';

type CaseKind =
  | 'v1.LaporObserved'
  | 'v1.ComplaintRegistered'
  | 'v1.RegistrationCompleted'
  | 'v1.LaporNumberLinked'
  | 'v1.Verified'
  | 'v1.HandledHere'
  | 'v1.Held'
  | 'v1.DeadlineExtended'
  | 'v1.Resumed'
  | 'v1.FoundNotOurs'
  | 'v1.Archived'
  | 'v1.Classified'
  | 'v1.ConfidentialitySet'
  | 'v1.Disposed'
  | 'v1.ReturnedByOffice'
  | 'v1.Transferred'
  | 'v1.Assigned'
  | 'v1.NoteAdded'
  | 'v1.Attached'
  | 'v1.DuplicateLinked'
  | 'v1.DuplicateUnlinked'
  | 'v1.VerdictCorrected'
  | 'v1.LaporAdopted'
  | 'v1.AnsweredInLapor'
  | 'v1.IdentityRevealed'
  | 'v1.ComplaintExported'
  | 'v1.PersonErased';

const stageIn: (line: Parameters<Teller>[0], name: string, t: Parameters<Teller>[1]['t']) => string | null = (
  line,
  name,
  t,
) => coded(factOf(line, name), STAGES, (stage) => t(`stage.${stage}`));

const registered: Teller = (line, telling) => {
  const { t } = telling;
  const origin = coded(factOf(line, 'origin'), ORIGINS, (one) => t(`workbench.origin.${one}`));
  return words(
    t('timeline.said.ComplaintRegistered', { origin }),
    detail(t, 'title', wordsOf(line, 'title')),
    detail(t, 'occurredOn', dayOf(line, 'occurredOn', telling)),
  );
};

const registrationCompleted: Teller = (line, { t }) =>
  words(
    t('timeline.said.RegistrationCompleted'),
    line.facts.complete === true ? bare(t('timeline.complete')) : null,
  );

const held: Teller = (line, telling) =>
  words(
    telling.t('timeline.said.Held'),
    detail(telling.t, 'missing', wordsOf(line, 'missing')),
    detail(
      telling.t,
      'cause',
      coded(factOf(line, 'cause'), HOLD_CAUSES, (one) => telling.t(`fields.holdCause.${one}`)),
    ),
    detail(telling.t, 'until', dayOf(line, 'until', telling)),
    detail(telling.t, 'remindOn', dayOf(line, 'remindOn', telling)),
  );

const extended: Teller = (line, { t }) =>
  words(
    t('timeline.said.DeadlineExtended', {
      rule: t(`rule.${String(line.facts.ruleId)}`, String(line.facts.ruleId)),
      days: Number(line.facts.days),
    }),
    bare(wordsOf(line, 'reason')),
  );

const archived: Teller = (line, { t }) => {
  const reason = coded(factOf(line, 'reasonCode'), ARCHIVE_REASONS, (one) =>
    t(`fields.archiveReason.${one}`),
  );
  return words(t('timeline.said.Archived', { reason }), bare(wordsOf(line, 'reason')));
};

/** Only what was set is told; a null is a thing taken away. */
const classified: Teller = (line, { t }) => {
  const { facts, personal } = line;
  const none = t('common.none');
  const given = (name: string): boolean => facts[name] !== undefined;
  const category = wordsOf(line, 'categoryName') ?? factOf(line, 'categoryId');
  const named = given('categoryId') || personal?.categoryName !== undefined;
  const maladministration = coded(factOf(line, 'maladministration'), MALADMINISTRATION_TYPES, (one) =>
    t(`fields.maladministration.${one}`),
  );
  return words(
    t('timeline.said.Classified'),
    detail(
      t,
      'class',
      coded(factOf(line, 'class'), COMPLAINT_CLASSES, (one) => t(`class.${one}`)),
    ),
    named ? detail(t, 'category', category ?? none) : null,
    given('maladministration') ? detail(t, 'maladministration', maladministration ?? none) : null,
    detail(
      t,
      'priority',
      coded(factOf(line, 'priority'), PRIORITIES, (one) => t(`priority.${one}`)),
    ),
  );
};

const confidentialitySet: Teller = (line, { t }) => {
  const value = coded(factOf(line, 'confidentiality'), CONFIDENTIALITIES, (one) =>
    t(`confidentiality.${one}`),
  );
  return words(
    t('timeline.said.ConfidentialitySet', { value }),
    detail(t, 'reason', wordsOf(line, 'reason')),
  );
};

const transferred: Teller = (line, telling) => {
  const { t, names } = telling;
  const from = factOf(line, 'fromOfficeId');
  return words(
    t('timeline.said.Transferred', {
      from: from === null ? t('common.none') : names.office(from),
      office: officeOf(line, 'officeId', telling),
    }),
    detail(t, 'reason', wordsOf(line, 'reason')),
  );
};

const assigned: Teller = (line, { t, names }) => {
  const personId = factOf(line, 'personId');
  return words(
    personId === null
      ? t('timeline.said.Unassigned')
      : t('timeline.said.Assigned', { person: names.person(personId) }),
  );
};

const verdictCorrected: Teller = (line, { t }) => {
  const stage = stageIn(line, 'back', t);
  return words(
    stage === null
      ? t('timeline.said.VerdictCorrectedToLapor')
      : t('timeline.said.VerdictCorrected', { stage }),
    detail(t, 'reason', wordsOf(line, 'reason')),
  );
};

const laporAdopted: Teller = (line, { t }) => {
  const field = coded(factOf(line, 'field'), ADOPTABLE_FIELDS, (one) =>
    t(`workbench.difference.field.${one}`).toLowerCase(),
  );
  return words(t('timeline.said.LaporAdopted', { field }), bare(stageIn(line, 'stage', t)));
};

const answeredInLapor: Teller = (line, telling) =>
  words(
    telling.t('timeline.said.AnsweredInLapor'),
    detail(telling.t, 'answeredOn', dayOf(line, 'answeredOn', telling)),
    detail(telling.t, 'closedOn', dayOf(line, 'closedOn', telling)),
    detail(telling.t, 'reason', wordsOf(line, 'reason')),
  );

/** How what happened to the case itself is told. */
export const TELL_CASE: TellersOf<CaseKind> = {
  'v1.LaporObserved': tellObserved,
  'v1.ComplaintRegistered': registered,
  'v1.RegistrationCompleted': registrationCompleted,
  'v1.LaporNumberLinked': (line, { t }) =>
    words(t('timeline.said.LaporNumberLinked', { laporId: factOf(line, 'laporId') })),
  'v1.Verified': plain('Verified'),
  'v1.HandledHere': plain('HandledHere'),
  'v1.DeadlineExtended': extended,
  'v1.Held': held,
  'v1.Resumed': (line, { t }) =>
    words(
      t('timeline.said.Resumed', { stage: stageIn(line, 'stage', t) }),
      detail(t, 'note', wordsOf(line, 'note')),
    ),
  'v1.FoundNotOurs': plain('FoundNotOurs', 'toWhom', 'reason'),
  'v1.Archived': archived,
  'v1.Classified': classified,
  'v1.ConfidentialitySet': confidentialitySet,
  'v1.Disposed': (line, telling) =>
    words(
      telling.t('timeline.said.Disposed', { office: officeOf(line, 'officeId', telling) }),
      detail(telling.t, 'note', wordsOf(line, 'note')),
    ),
  'v1.ReturnedByOffice': (line, telling) =>
    words(
      telling.t('timeline.said.ReturnedByOffice', { office: officeOf(line, 'fromOfficeId', telling) }),
      detail(telling.t, 'reason', wordsOf(line, 'reason')),
    ),
  'v1.Transferred': transferred,
  'v1.Assigned': assigned,
  'v1.NoteAdded': (line, { t }) => words(t('timeline.said.NoteAdded'), bare(wordsOf(line, 'text'))),
  'v1.Attached': (line, { t }) =>
    words(t('timeline.said.Attached', { name: wordsOf(line, 'fileName') ?? t('workbench.files.unnamed') })),
  'v1.DuplicateLinked': (line, telling) =>
    words(telling.t('timeline.said.DuplicateLinked', { id: caseOf(line, 'parentId', telling) })),
  'v1.DuplicateUnlinked': (line, telling) =>
    words(
      telling.t('timeline.said.DuplicateUnlinked', { id: caseOf(line, 'parentId', telling) }),
      detail(telling.t, 'reason', wordsOf(line, 'reason')),
    ),
  'v1.VerdictCorrected': verdictCorrected,
  'v1.LaporAdopted': laporAdopted,
  'v1.AnsweredInLapor': answeredInLapor,
  'v1.IdentityRevealed': plain('IdentityRevealed', 'reason'),
  'v1.ComplaintExported': (line, { t }) =>
    words(
      t('timeline.said.ComplaintExported'),
      line.facts.revealed === true ? bare(t('timeline.withIdentity')) : null,
      detail(t, 'purpose', wordsOf(line, 'purpose')),
    ),
  'v1.PersonErased': (line, { t }) =>
    words(t('timeline.said.PersonErased'), detail(t, 'reason', factOf(line, 'reason'))),
};
