/** The parts of the settings, in the order in which an office sets itself up. */
export const SETTINGS_TABS = [
  'kantor',
  'orang',
  'kalender',
  'aturan',
  'padanan',
  'templat',
  'rahasia',
  'pusat',
  'pengingat',
  'tampilan',
  'data',
] as const;
export type SettingsTab = (typeof SETTINGS_TABS)[number];

/** The part that an address names; the first where it names none. */
export function settingsTabOf(name: string): SettingsTab {
  return SETTINGS_TABS.find((tab) => tab === name) ?? SETTINGS_TABS[0];
}
