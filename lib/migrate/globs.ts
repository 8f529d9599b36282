/** A glob that matches one text and no other. */
export const literally = (text: string): string => text.replace(/[\\*?[\]{}()!+@|"]/g, '\\$&');
