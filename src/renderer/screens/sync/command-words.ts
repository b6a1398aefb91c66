import type { TFunction } from 'i18next';

/** A command as a person reads it; one that this program does not know, as it is called. */
export function commandWords(command: string, t: TFunction): string {
  return t(`sync.command.${command}`, command);
}
