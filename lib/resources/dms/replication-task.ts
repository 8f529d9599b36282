import type { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';
import { all, type Verdict } from '../../engine/verdict';
import { textDocument } from '../text-document';

/** What DMS carries from one database to another. */
export const replicationTask = defineResource({
  cloudformation: 'AWS::DMS::ReplicationTask',
  terraform: 'aws_dms_replication_task',
  facts: {
    settings: fact<object>(
      (it) => textDocument(it.fact('ReplicationTaskSettings')) as Fact<object>,
      (it) => textDocument(it.fact('replication_task_settings')) as Fact<object>,
    ),
  },
});

/** The severities that tell as much as the default one. */
const ENOUGH = ['LOGGER_SEVERITY_DEFAULT', 'LOGGER_SEVERITY_DEBUG', 'LOGGER_SEVERITY_DETAILED_DEBUG'];

/** Whether a task logs what these of its components do. */
export const isLogged = (settings: Fact<object>, ...components: readonly string[]): Verdict =>
  settings.isUnknown
    ? settings.unknown()
    : all(
        settings.get<boolean>('Logging.EnableLogging').isTrue(),
        ...components.map((component) =>
          settings
            .get<object[]>('Logging.LogComponents')
            .some<object>((one) => all(one.get<string>('Id').is(component), one.get<string>('Severity').is(...ENOUGH))),
        ),
      );
