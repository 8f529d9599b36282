import { Option } from 'commander';
import { presets } from '../../lib/presets';
import { rules as all } from '../../lib/rules';
import type { Define, ExitCode } from '../command';

/** `bulwark rules`: lists the rules. */
export const defineRules: Define = (program, answer) => {
  program
    .command('rules')
    .description('list the rules')
    .addOption(new Option('-f, --format <format>', 'format of the list').choices(['text', 'json']).default('text'))
    .addOption(new Option('-p, --preset <preset>', 'only the rules of a preset').choices(Object.keys(presets)))
    .action((options) => answer(rules(options)));
};

/** What can be asked of `bulwark rules`. */
interface RulesOptions {
  readonly format: 'text' | 'json';
  readonly preset?: keyof typeof presets;
}

/** Lists the rules, all or those of a preset. */
function rules({ format, preset = 'all' }: RulesOptions): ExitCode {
  const held = presets[preset].rules ?? {};
  const listed = Object.entries(all).filter(([id]) => Object.hasOwn(held, id));
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
