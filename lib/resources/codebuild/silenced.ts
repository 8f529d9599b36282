import { failsWith } from './exit-status';
import { commandsOf, parseScript } from './shell';
import { isTold, workOf } from './tools';

/**
 * Whether a script is sure to succeed when the scan in it fails, or has told the scanner to. A scan is what is known for
 * one, what nobody can see, and what names the `report`. Of a script that cannot be read, nothing is claimed.
 */
export function isSilenced(text: string, report: RegExp): boolean {
  const script = parseScript(text);
  if (!script) return false;
  return [...commandsOf(script)].some(([command, , asked]) => {
    const { scans } = workOf(command);
    const names = [...command.words, ...command.files].some((word) => report.test(word.text));
    const isScan = scans === true || (!asked && (scans === undefined || names));
    return isTold(command) || (isScan && failsWith(script, command) === false);
  });
}
