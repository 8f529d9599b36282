import type { Command, Script } from './shell';

/**
 * Whether a script fails when a command in it does: true where it does for certain, false where it succeeds for certain,
 * undefined where that hangs on other commands, or where it cannot be told that the command runs at all.
 */
export function failsWith(script: Script, failing: Command): boolean | undefined {
  const ran = statesOf(outcomes(script, failing, false, at(0))).filter((state) => state & RAN);
  if (ran.length === 0) return undefined;
  const bad = ran.filter((state) => state & BAD).length;
  return bad === 0 ? false : bad === ran.length ? true : undefined;
}

/** Whether a command makes the shell that runs it fail sooner: `set -e`, `set -o pipefail`. */
export const isStrict = (command: Command): boolean => optionsAfter(command, 0) !== 0;

/** How the shell may stand once a part of a script has run: flags that make up a state, and a set of states as bits. */
const BAD = 1;
const ENDED = 2;
const RAN = 4;
/** `set -e`, and `set -o pipefail`. */
const ERREXIT = 8;
const PIPEFAIL = 16;
const OPTIONS = ERREXIT | PIPEFAIL;
type States = number;

const at = (state: number): States => 1 << state;

function statesOf(states: States): number[] {
  const found: number[] = [];
  for (let state = 0; state < 32; state++) if (states & at(state)) found.push(state);
  return found;
}

const eachOf = (states: States, next: (state: number) => States): States =>
  statesOf(states).reduce((all, state) => all | next(state), 0);

/** The states that follow those which have not ended. */
const going = (states: States, next: (state: number) => States): States =>
  eachOf(states, (state) => (state & ENDED ? at(state) : next(state)));

const good = (states: States): States => eachOf(states, (state) => at(state & ~BAD));

/** What becomes of a state of failure under `set -e`, unless somebody asks for it. */
const stopping = (state: number, guarded: boolean): States =>
  at(state & ERREXIT && !guarded && state & BAD ? state | ENDED : state);

/** The states after a script that begins in one of some states, none of which has ended. `guarded` says that its failure is tested. */
function outcomes(script: Script, failing: Command, guarded: boolean, before: States): States {
  const after = (part: Script, states: States, isGuarded = guarded) => outcomes(part, failing, isGuarded, states);
  switch (script.kind) {
    case 'command':
      return eachOf(before, (state) => afterCommand(script, failing, guarded, state));
    case 'list':
      return script.parts.reduce(
        (states, { script: part, background }) =>
          going(states, (state) =>
            background
              ? eachOf(apart(after(part, at(state), true), state), (one) => at(one & ~BAD) | at(one | BAD))
              : after(part, at(state)),
          ),
        before,
      );
    case 'chain':
      return script.rest.reduce(
        (states, { after: sign, script: part }, index) =>
          going(states, (state) =>
            Boolean(state & BAD) === (sign === '||')
              ? after(part, at(state), guarded || index < script.rest.length - 1)
              : at(state),
          ),
        after(script.first, before, true),
      );
    case 'pipe':
      return eachOf(before, (state) => piped(script.parts, failing, guarded, state));
    case 'not':
      return going(after(script.of, before, true), (state) => at(state ^ BAD));
    case 'group':
      return script.subshell
        ? eachOf(before, (state) => eachOf(apart(after(script.of, at(state)), state), (one) => stopping(one, guarded)))
        : after(script.of, before);
    case 'if': {
      let left = before;
      let all = 0;
      for (const { test, body } of script.branches) {
        const tested = after(test, left, true);
        left = 0;
        for (const state of statesOf(tested))
          if (state & ENDED) all |= at(state);
          else if (state & BAD) left |= at(state);
          else all |= after(body, at(state));
      }
      return all | (script.otherwise ? after(script.otherwise, left) : good(left));
    }
    case 'loop': {
      const tested = script.test ? after(script.test, before, true) : before;
      const body = (states: States) => going(states, (state) => after(script.body, at(state & ~BAD)));
      const once = body(tested);
      // Another round may end as any does.
      const again = body(once);
      return (
        once | going(again, (state) => at(state & ~BAD) | at(state | BAD)) | going(tested, (state) => at(state & ~BAD))
      );
    }
    case 'case':
      return script.bodies.reduce((states, body) => states | after(body, before), good(before));
    case 'function':
      return good(before);
  }
}

/** States of a shell of its own, in the shell that waits for it. */
const apart = (states: States, outside: number): States =>
  eachOf(states, (state) => at((state & ~(ENDED | OPTIONS)) | (outside & OPTIONS)));

function piped(parts: readonly Script[], failing: Command, guarded: boolean, state: number): States {
  let all: States = at(state & ~BAD);
  for (const part of parts) {
    const own = outcomes(part, failing, true, at(state & OPTIONS));
    all = eachOf(all, (before) =>
      eachOf(own, (after) => {
        const bad = (after & BAD) | (state & PIPEFAIL ? before & BAD : 0);
        return at((before & ~BAD) | bad | (after & RAN));
      }),
    );
  }
  return eachOf(all, (one) => stopping(one, guarded));
}

function afterCommand(command: Command, failing: Command, guarded: boolean, state: number): States {
  if (command === failing) return stopping(state | BAD | RAN, guarded);
  const name = command.words[0]?.text;
  if (name === 'exit' || name === 'return') return ended(command, state);
  if (name === 'set') return at((state & ~(BAD | OPTIONS)) | optionsAfter(command, state & OPTIONS));
  return eachOf(statusOf(command), (status) => stopping((state & ~BAD) | status, guarded));
}

function ended({ words }: Command, state: number): States {
  const [, status] = words;
  const others = (state & ~BAD) | ENDED;
  if (!status) return at(state | ENDED);
  if (status.open || !/^\d+$/.test(status.text)) return at(others) | at(others | BAD);
  return at(Number(status.text) % 256 === 0 ? others : others | BAD);
}

function optionsAfter({ words }: Command, before: number): number {
  let options = before;
  if (words[0]?.text !== 'set') return options;
  for (const [index, { text }] of words.entries()) {
    const [, sign, letters = ''] = /^([-+])(\w+)$/.exec(text) ?? [];
    if (!sign) continue;
    const named = letters.endsWith('o') ? words[index + 1]?.text : undefined;
    const said = (letters.includes('e') || named === 'errexit' ? ERREXIT : 0) | (named === 'pipefail' ? PIPEFAIL : 0);
    options = sign === '-' ? options | said : options & ~said;
  }
  return options;
}

const GOOD_OR_BAD: States = at(0) | at(BAD);

/** Commands that do their work whatever they are given, and judge nothing. */
const REPORTING = new Set([
  ...['true', ':', 'echo', 'printf', 'tee', 'cat', 'export', 'unset', 'sleep', 'date', 'touch', 'mkdir', 'pwd', 'cd'],
  ...['cp', 'mv', 'rm', 'ls', 'head', 'tail', 'sort', 'sed', 'tr', 'cut', 'wc'],
]);

function statusOf({ words, inner }: Command): States {
  const [name] = words;
  if (!name) return at(0);
  if (/^[A-Za-z_]\w*\+?=/.test(name.text)) return inner.length === 0 && words.length === 1 ? at(0) : GOOD_OR_BAD;
  if (name.open) return GOOD_OR_BAD;
  if (name.text === 'false') return at(BAD);
  if (name.text === 'jq')
    return words.some(({ text }) => /^(-\w*e\w*|--exit-status)$/.test(text)) ? GOOD_OR_BAD : at(0);
  return REPORTING.has(name.text) ? at(0) : GOOD_OR_BAD;
}
