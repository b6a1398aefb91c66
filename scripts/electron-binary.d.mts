export const electronHome: string;
export function electronBinary(): string | null;
