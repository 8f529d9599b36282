import { writeFileSync } from 'node:fs';
import { BulwarkError, messageOf } from '../../lib/engine/error';
import type { Define, ExitCode } from '../command';
import { readTemplates } from '../read-templates';

/** `bulwark graph`: draws pipelines. */
export const defineGraph: Define = (program, answer) => {
  program
    .command('graph')
    .description('draw the pipelines of templates as SVG: their stages, roles and trust boundaries')
    .argument('[paths...]', 'templates, as for check')
    .option('-o, --output <file>', 'write the picture to a file')
    .addHelpText('after', '\nExit codes: 0 drawn, 2 could not be drawn.')
    .action((paths, options) => answer(graph(paths, options)));
};

/** Draws the pipelines of templates, to a file or to the terminal. */
async function graph(paths: readonly string[], { output }: { readonly output?: string }): Promise<ExitCode> {
  const { drawPipelines } = await import('../../lib/graph/index.js');
  const picture = drawPipelines(readTemplates(paths));
  if (output === undefined) process.stdout.write(picture);
  else
    try {
      writeFileSync(output, picture);
    } catch (error) {
      throw new BulwarkError(`the picture cannot be written: ${messageOf(error)}`, { file: output });
    }
  return 0;
}
