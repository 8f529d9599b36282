import type { Assembly } from '../../engine/assembly';
import type { Template } from '../../engine/template';
import type { Json } from '../../engine/value';
import type { Found } from '../nested';
import type { Source } from '../source';
import { ACTION, GITLAB, isAction, isWorkflow, WORKFLOW } from './files';
import { GitHubTemplate } from './github';
import { GitLabTemplate, isGitLab } from './gitlab';

/** Whether a file is one of a pipeline by its name. */
export const isPipelineFile = (path: string): boolean => WORKFLOW.test(path) || ACTION.test(path) || GITLAB.test(path);

/** Whether data is what a pipeline does, by the name of its file or by itself. */
export const isPipeline = (path: string, data: Json): boolean =>
  WORKFLOW.test(path) || GITLAB.test(path) || isWorkflow(data) || isAction(data) || isGitLab(data);

/** Reads what a pipeline does into an assembly. Throws a `BulwarkError` for what cannot be that. */
export function readPipeline(
  name: string,
  source: Source,
  assembly: Assembly,
  open?: (path: string) => Found | undefined,
): Template {
  const { data } = source;
  return GITLAB.test(name) || (!WORKFLOW.test(name) && isGitLab(data))
    ? new GitLabTemplate(name, source, assembly, open)
    : new GitHubTemplate(name, source, assembly);
}
