/** The most characters of a message, well within what Amazon SNS takes, which is 262,144 bytes. */
const MOST = 100_000;

/** A list as a message. What is too long is cut, and says so. */
export const asMessage = (text: string): string =>
  text.length <= MOST ? text : `${text.slice(0, MOST)}\n… and more: the list is too long for a message`;
