import { ACT_FORMS, type AskedAct, type FieldSpec } from '#renderer/screens/case/acts/act-forms.ts';
import { inputOf, said, type Values } from '#renderer/screens/case/acts/act-values.ts';

/** Why a field cannot be taken as it stands; the words stand in the texts under `fields.<fault>`. */
export type Fault =
  | 'needed'
  | 'future'
  | 'wrongNumber'
  | 'wrongNumberOfDays'
  | 'wrongCode'
  | 'notSame'
  | 'nothing';

export type Faults = Readonly<Record<string, Fault>>;

type Against = {
  readonly initial: Values;
  /** Today's civil date, WIB. */
  readonly today: string;
  /** What must be typed to confirm what cannot be taken back. */
  readonly number: string;
};

const LAPOR_NUMBER = /^[1-9]\d{0,14}$/;
const WHOLE = /^[1-9]\d{0,3}$/;
const CODE = /^[A-Za-z0-9._:-]{1,40}$/;

/**
 * What is wrong with the values, by field; nothing where it can be sent. `form` stands for the whole: nothing was changed.
 * The desk decides again; this only spares a refusal that can be told at the field.
 */
export function faultsOf(act: AskedAct, values: Values, against: Against): Faults {
  const { fields, onlyChanges = false } = ACT_FORMS[act];
  const faults = Object.assign({}, ...fields.map((spec) => faultOf(spec, values, against))) as Faults;
  const empty = onlyChanges && Object.keys(inputOf(act, values, against.initial, against.today)).length === 0;
  return empty ? { ...faults, form: 'nothing' } : faults;
}

function faultOf(spec: FieldSpec, values: Values, { today, number }: Against): Faults {
  switch (spec.kind) {
    case 'day': {
      const on = said(values, 'on');
      if (on > today) return { on: 'future' };
      return on !== '' && on < today ? needed('backdateReason', values) : {};
    }
    case 'date': {
      const on = said(values, spec.name);
      return spec.side === 'past' && on > today ? { [spec.name]: 'future' } : {};
    }
    case 'words': {
      const { neededIf } = spec;
      const isNeeded =
        spec.needed === true || (neededIf !== undefined && said(values, neededIf.name) === neededIf.is);
      return isNeeded ? needed(spec.name, values) : {};
    }
    case 'choice':
      return spec.needed === true ? needed(spec.name, values) : {};
    case 'office':
      return codeFault(values);
    case 'case':
      return needed('parentId', values);
    case 'clock':
      return needed('ruleId', values);
    case 'number':
      return WHOLE.test(said(values, spec.name)) ? {} : { [spec.name]: 'wrongNumberOfDays' };
    case 'lapor-number':
      return LAPOR_NUMBER.test(said(values, 'laporId')) ? {} : { laporId: 'wrongNumber' };
    case 'confirm':
      return said(values, 'confirm') === number ? {} : { confirm: 'notSame' };
    default:
      return {};
  }
}

function needed(name: string, values: Values): Faults {
  return said(values, name) === '' ? { [name]: 'needed' } : {};
}

function codeFault(values: Values): Faults {
  const officeId = said(values, 'officeId');
  if (officeId === '') return { officeId: 'needed' };
  return CODE.test(officeId) ? {} : { officeId: 'wrongCode' };
}
