import type { Report } from './reaping';

/** The most characters of a message, well within what Amazon SNS takes, which is 262,144 bytes. */
const MOST = 100_000;

const HEADS: { readonly [list in keyof Report]: string } = {
  disabled: 'Disabled',
  soon: 'Soon to be disabled',
  left: 'Left, though they should be disabled',
  failed: 'Could not be looked at',
};

/** What was done about keys, for people to read. What is too long is cut, and says so. */
export function inWords(report: Report): string {
  const lines = (Object.keys(HEADS) as (keyof Report)[]).flatMap((list) =>
    report[list].length === 0
      ? []
      : [
          `${HEADS[list]}:`,
          ...report[list].map((one) =>
            'key' in one ? `  ${one.user} ${one.key} (${one.because})` : `  ${one.user}: ${one.because}`,
          ),
        ],
  );
  const text = lines.join('\n');
  return text.length <= MOST ? text : `${text.slice(0, MOST)}\n… and more: the list is too long for a message`;
}
