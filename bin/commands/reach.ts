import { Option } from 'commander';
import { BulwarkError } from '../../lib/engine/error';
import { loadConfig, nearestConfig } from '../../lib/load-config';
import { networkOf, type ReachAnswer, type ReachOptions } from '../../lib/reach/network';
import { readPaths } from '../../lib/read/paths';
import { jsonText } from '../../lib/reporters/plain';
import { defaultPaths } from '../check-paths';
import { CONFIG, type Define, type ExitCode } from '../command';
import { print } from '../print';

/** `bulwark reach`: answers what the network connects. */
export const defineReach: Define = (program, answer) => {
  program
    .command('reach')
    .description('say whether one resource can open a connection to another, or the internet to it, and by which way')
    .argument('<from>', 'logical id, address or construct path of a resource, or `internet`')
    .argument('<to>', 'the same, with a port where one is asked about: Database:5432, Resolver:53/udp')
    .argument('[paths...]', 'as for check')
    .option(...CONFIG)
    .addOption(new Option('-f, --format <format>', 'format of the answer').choices(['text', 'json']).default('text'))
    .addHelpText('after', '\nExit codes: 0 answered, whatever the answer, 2 could not be answered.')
    .action((from, to, paths, options) => answer(reach(from, to, paths, options)));
};

/** What can be asked of `bulwark reach`. */
interface ReachCommandOptions {
  readonly config?: string;
  readonly format: 'text' | 'json';
}

/** Says whether `from` can open a connection to `to`, and prints the way, up to what stops it. */
function reach(from: string, to: string, paths: readonly string[], options: ReachCommandOptions): ExitCode {
  const { name, asked } = target(to);
  const wanted = paths.length > 0 ? paths : configuredPaths(options.config);
  const { templates, failures } = readPaths(wanted);
  const [failure] = failures;
  if (failure) throw new BulwarkError(`not everything could be read, so nothing was answered: ${failure.message}`);
  if (templates.length === 0) throw new BulwarkError(`there is no template in ${wanted.join(', ')}`);
  const found = networkOf(templates).reaches(from, name, asked);
  if (options.format === 'json') console.log(jsonText({ from, to: name, ...asked, ...found }));
  else print(...linesOf(from, to, found));
  return 0;
}

function configuredPaths(given: string | undefined): readonly string[] {
  const file = given ?? nearestConfig(process.cwd());
  return defaultPaths(loadConfig(file), file);
}

/** A name, and the port behind its colon. */
function target(to: string): { name: string; asked: ReachOptions } {
  const [, name = to, port, protocol = 'tcp'] = /^(.*):([^:/]*)(?:\/(\w+))?$/.exec(to) ?? [];
  if (port === undefined) return { name: to, asked: {} };
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535)
    throw new BulwarkError(`'${port}' in '${to}' is no port; give a number from 1 to 65535, as in ${name}:443`);
  if (protocol !== 'tcp' && protocol !== 'udp')
    throw new BulwarkError(`'${protocol}' in '${to}' is no protocol; give tcp or udp, as in ${name}:${port}/udp`);
  return { name, asked: { port: Number(port), protocol } };
}

const linesOf = (from: string, to: string, { answer, world, path }: ReachAnswer): string[] => [
  `${from} → ${to}: ${answer}${world ? `, ${world}` : ''}`,
  ...path.map(({ resource, why }) => `  ${resource} ${why}`),
];
