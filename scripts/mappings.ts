import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Command } from 'commander';
import { rules } from '../lib';
import { type Answer, agreementOn, type LabelledCase, type Mapping } from './agreement';

/** Prints how far our rules agree with those that they name as the same check in other tools, on cases that are given. */
function main(): void {
  const program = new Command('mappings')
    .argument('<cases>', 'a file with a labelled case in each line, as JSON; may be gzipped')
    .option('--tool <tool>', 'only the ids of one tool')
    .option('--id <id>', 'only one id')
    .option('--all', 'also mappings that agree in every case');
  program.parse();
  const { tool, id, all } = program.opts<{ tool?: string; id?: string; all?: boolean }>();
  const cases = casesIn(program.args[0] as string).filter((one) => !id || one.rule.split('/').includes(id));
  const mappings = agreementOn(cases, rules).filter((mapping) => !tool || mapping.tool === tool);
  const shown = mappings.filter(({ answers }) => all || answers.some(({ state }) => state !== 'agrees'));
  for (const mapping of shown) console.log(inWords(mapping));
  const answers = mappings.flatMap((mapping) => (mapping.rules.length > 0 ? mapping.answers : []));
  console.log(`${agreeing(answers)} of ${answers.length} cases agree, in ${mappings.length} ids`);
}

function casesIn(file: string): LabelledCase[] {
  const bytes = readFileSync(file);
  const text = file.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as LabelledCase);
}

const agreeing = (answers: readonly Answer[]): number => answers.filter(({ state }) => state === 'agrees').length;

/** One id, the rules that name it, and each case in which they do not agree. */
function inWords({ tool, id, rules: ours, answers }: Mapping): string {
  const lines = answers
    .filter(({ state }) => state !== 'agrees')
    .map(({ of, state, firing }) => {
      const which = `${of.dialect}, to ${of.expected}${of.file ? `, ${of.file}` : ''}`;
      const others =
        state === 'objects' ? '' : `; ${firing.length > 0 ? `there fires ${firing.join(', ')}` : 'nothing fires'}`;
      return `  ${state}${state === 'objects' ? `: ${firing.join(', ')}` : ''} (${which})${others}`;
    });
  const named = ours.length > 0 ? ours.join(', ') : 'no rule';
  return [`${tool} ${id}: ${agreeing(answers)} of ${answers.length}, ${named}`, ...lines].join('\n');
}

main();
