import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../engine/rule';

type Texts = Pick<Rule, 'title' | 'problem' | 'why' | 'fix'>;

const known = new Map<string, Readonly<Record<string, Texts>>>();

/** What a built rule says, from the file of its service; the build puts a call of this in place of the texts. */
export function textsOf(id: string): Texts {
  const service = id.slice(0, id.indexOf('/'));
  let texts = known.get(service);
  if (!texts) {
    texts = JSON.parse(readFileSync(join(__dirname, 'rules', `${service}.json`), 'utf8')) as Readonly<
      Record<string, Texts>
    >;
    known.set(service, texts);
  }
  return texts[id] as Texts;
}
