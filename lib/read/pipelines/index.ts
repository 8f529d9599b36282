import type { Assembly } from '../../engine/assembly';
import type { Template } from '../../engine/template';
import type { Json } from '../../engine/value';
import type { Source } from '../source';
import { GitHubTemplate, isAction, isWorkflow } from './github';

const WORKFLOW = /(^|[\\/])\.github[\\/]workflows[\\/][^\\/]+\.ya?ml$/;
const ACTION = /(^|[\\/])action\.ya?ml$/;

/** Whether a file is one of a pipeline by its name. */
export const isPipelineFile = (path: string): boolean => WORKFLOW.test(path) || ACTION.test(path);

/** Whether data is what a pipeline does, by the name of its file or by itself. */
export const isPipeline = (path: string, data: Json): boolean =>
  WORKFLOW.test(path) || isWorkflow(data) || isAction(data);

/** Reads what a pipeline does into an assembly. Throws a `BulwarkError` for what cannot be that. */
export function readPipeline(name: string, source: Source, assembly: Assembly): Template {
  return new GitHubTemplate(name, source, assembly);
}
