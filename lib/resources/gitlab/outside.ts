import type { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { commandsOf, parseScript, type Word } from '../codebuild/shell';
import { variablesOf } from './job';

/** Predefined variables that whoever may open a merge request writes, or pushes a commit. */
const TEXTS = /^CI_(COMMIT_(MESSAGE|TITLE|DESCRIPTION|AUTHOR|TAG_MESSAGE)|MERGE_REQUEST_(TITLE|DESCRIPTION))$/;
const NAMES =
  /^CI_(COMMIT_(REF_NAME|BRANCH|TAG)|MERGE_REQUEST_SOURCE_BRANCH_NAME|EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_NAME|BUILD_REF_NAME)$/;

const VARIABLE = /\$\{?([A-Za-z_]\w*)/g;

/** Shells and interpreters that take a text as code, and what says that they do. */
const EVALUATES = /^((ba|z|da|k|a)?sh|python[\d.]*|perl|ruby|node|php|pwsh|powershell|psql|mysql)$/;
const TAKES_CODE = /^-[a-zA-Z]*[ce]$|^-Command$/;

/** Where a command has what outsiders write in it, and the variable that brings it. */
export interface Brought {
  readonly variable: string;
  /** Whether it is read as code, or only split into words. */
  readonly asCode: boolean;
}

/** What outsiders write in a command of a job, where the shell takes it for more than one word. */
export function broughtInto(command: Fact<string>, job: Reading): Brought[] {
  const { text } = command;
  if (text === undefined || !text.includes('$')) return [];
  const script = parseScript(text);
  if (!script) {
    const variable = variablesIn(text, job)[0];
    return variable !== undefined && /\beval\b|\b(ba|z|da)?sh\s+-\w*c\b/.test(text) ? [{ variable, asCode: true }] : [];
  }
  return [...commandsOf(script)].flatMap(([{ words }]): Brought[] => {
    const from = words.findIndex(({ text: word }) => !/^[A-Za-z_]\w*=/.test(word));
    const [program, ...rest] = from < 0 ? [] : words.slice(from);
    const name = program?.text.split('/').pop() ?? '';
    const code = codeIn(name, rest);
    const asCode = code.flatMap((word) => variablesIn(word.text, job).map((variable) => ({ variable, asCode: true })));
    const split = words
      .filter((word) => word.bare && !code.includes(word))
      .flatMap((word) => variablesIn(word.text, job, TEXTS).map((variable) => ({ variable, asCode: false })));
    return [...asCode, ...split];
  });
}

/** The words of a command that are run as code. */
function codeIn(name: string, words: readonly Word[]): readonly Word[] {
  if (name === 'eval') return words;
  if (name === 'ssh') return words.filter(({ text }) => /\s/.test(text));
  const option = EVALUATES.test(name) ? words.findIndex(({ text }) => TAKES_CODE.test(text)) : -1;
  return option < 0 ? [] : words.slice(option + 1, option + 2);
}

/** Variables of a text that outsiders write, by themselves or through a variable of the job. */
function variablesIn(text: string, job: Reading, of?: RegExp): string[] {
  const own = new Map(variablesOf(job));
  return [...text.matchAll(VARIABLE)].flatMap(([, name = '']) => {
    const through = [...(own.get(name)?.text ?? '').matchAll(VARIABLE)].map(([, inner = '']) => inner);
    const isOutside = (one: string) => (of ? of.test(one) : TEXTS.test(one) || NAMES.test(one));
    return isOutside(name) || through.some(isOutside) ? [name] : [];
  });
}
