import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Option } from 'commander';
import { type Config, examplesIn } from '../../lib/engine/config';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import { loadConfig } from '../../lib/load-config';
import { presets } from '../../lib/presets';
import { count } from '../../lib/reporters/wording';
import { rules as ours } from '../../lib/rules';
import { CONFIG, type Define, type ExitCode } from '../command';
import { print } from '../print';
import { rulePage, rulesTable } from '../rule-page';
import { makeFolder } from '../write-files';

/** `bulwark rules`: lists the rules. */
export const defineRules: Define = (program, answer) => {
  program
    .command('rules')
    .description('list the rules, with those that plugins of the configuration bring')
    .option(...CONFIG)
    .addOption(new Option('-f, --format <format>', 'format of the list').choices(['text', 'json']).default('text'))
    .addOption(new Option('-p, --preset <preset>', 'only the rules of a preset').choices(Object.keys(presets)))
    .option('--docs <folder>', 'write a page for each rule of a plugin, in Markdown')
    .action((options) => answer(options.docs === undefined ? rules(options) : docs(options)));
};

/** What can be asked of `bulwark rules`. */
interface RulesOptions {
  readonly config?: string;
  readonly format: 'text' | 'json';
  readonly preset?: keyof typeof presets;
}

/** Lists the rules, all with those of plugins, or ours of a preset. */
function rules({ config, format, preset }: RulesOptions): ExitCode {
  const held = presets[preset ?? 'all'].rules ?? {};
  const listed = Object.entries(ours).filter(([id]) => Object.hasOwn(held, id));
  if (preset === undefined) listed.push(...Object.entries(loadConfig(config).plugins));
  console.log(
    format === 'json'
      ? JSON.stringify(
          listed.map(
            ([id, { title, problem, why, fix, severity, preset, controls, sameAs = {}, sameAsOnly, resource }]) => ({
              id,
              title,
              problem,
              why,
              fix,
              severity,
              preset,
              controls,
              sameAs,
              sameAsOnly,
              types: resource.types,
            }),
          ),
          null,
          2,
        )
      : table(listed.map(([id, { severity, preset, title }]) => [id, severity, preset, title])),
  );
  return 0;
}

/** Writes a page for each rule that plugins bring, and a table of them. */
function docs({ config: given, docs: folder }: DocsOptions): ExitCode {
  const config: Config = loadConfig(given);
  const { plugins } = config;
  const ids = Object.keys(plugins);
  if (ids.length === 0)
    throw new BulwarkError('no plugin brings a rule, so there is no page to write', {
      ...(config.file === undefined ? {} : { file: config.file }),
    });
  const examples = examplesIn(config);
  for (const [id, rule] of Object.entries(plugins))
    write(
      join(folder, `${id}.md`),
      rulePage(id, rule, examples[id], { writtenBy: WRITTEN, foot: '[All rules](../README.md)' }),
    );
  write(join(folder, 'README.md'), rulesTable(plugins, { writtenBy: WRITTEN }));
  print(`wrote ${count(ids.length, 'page')} and a table of them to ${folder}`);
  return 0;
}

/** What can be asked of `bulwark rules --docs`. */
interface DocsOptions {
  readonly config?: string;
  readonly docs: string;
}

const WRITTEN = 'Written by `bulwark rules --docs`';

function write(file: string, text: string): void {
  try {
    makeFolder(dirname(file));
    writeFileSync(file, text);
  } catch (error) {
    throw new BulwarkError(`the page cannot be written: ${messageOf(error)}`, { file });
  }
}

/** Rows with their columns aligned. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
