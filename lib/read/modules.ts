import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Assembly } from '../engine/assembly';
import { messageOf } from '../engine/error';
import type { Failure, Notice } from '../engine/report';
import type { Json } from '../engine/value';
import { loadedVariables, type Module, opened, readModule, readVariables, type Shown } from './terraform/module';
import { readTerraform } from './terraform/template';

/** The modules of Terraform that were found, and which of them are judged by themselves. */
export class Modules {
  private readonly found = new Map<string, { path: string; only?: string }>();
  private readonly named = new Set<string>();
  private readonly read = new Map<string, Module | undefined>();
  private readonly given: { [name: string]: Json } = {};
  private readonly elsewhere: string[] = [];

  constructor(
    private readonly shown: Shown,
    private readonly failures: Failure[],
  ) {}

  /** Notes a folder, or one file of it. */
  add(path: string, only?: string): void {
    this.found.set(join(realpathSync(path), only ?? ''), { path, ...(only === undefined ? {} : { only }) });
  }

  /** Notes that the user asks for what lies in a folder: it is judged by itself, whoever calls it. */
  name(path: string): void {
    this.named.add(real(path));
  }

  /** Takes the values of variables from a file that is named, over those of all files before. */
  give(path: string): void {
    Object.assign(this.given, readVariables(path, this.shown));
  }

  /** Notes a file of variables that lies beside no module. */
  leave(path: string): void {
    this.elsewhere.push(path);
  }

  readInto(assembly: Assembly): Notice[] {
    const isGiven = Object.keys(this.given).length > 0;
    const found = [...this.found.values()].flatMap(({ path, only }) => this.open(path, only) ?? []);
    const judged = this.rootsOf(found).flatMap((module) => {
      this.guarded(module.name, () => {
        const { name, source, context } = opened(module, (folder) => this.open(folder), {
          ...loadedVariables(module.folder, this.shown),
          ...this.given,
        });
        readTerraform(name, source, assembly, context);
      });
      return module.unloaded.map((file) => ({ template: module.name, message: unloaded(file) }));
    });
    const left = this.elsewhere
      .filter((path) => !found.some(({ folder }) => folder === dirname(path)))
      .map((path) => ({ template: this.shown(path), message: unloaded('this file') }));
    return isGiven ? [] : [...judged, ...left];
  }

  /** Those that no other calls, that keep a state of their own, or that the user asks for; of a circle that nobody calls, the first. */
  private rootsOf(found: readonly Module[]): Module[] {
    const called = new Set(found.flatMap((module) => calledBy(module)));
    const roots = found.filter(
      ({ folder, hasState }) => hasState || this.named.has(real(folder)) || !called.has(real(folder)),
    );
    const reached = new Set<string>();
    const reach = (module: Module): void => {
      if (reached.has(real(module.folder))) return;
      reached.add(real(module.folder));
      for (const folder of module.calls.values()) {
        const next = this.open(folder);
        if (next) reach(next);
      }
    };
    for (const module of roots) reach(module);
    for (const module of found)
      if (!reached.has(real(module.folder))) {
        roots.push(module);
        reach(module);
      }
    return roots;
  }

  private open(path: string, only?: string): Module | undefined {
    const key = join(real(path), only ?? '');
    if (!this.read.has(key))
      this.read.set(
        key,
        this.guarded(this.shown(path) || '.', () => readModule(path, this.shown, only)),
      );
    return this.read.get(key);
  }

  private guarded<T>(name: string, run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      this.failures.push({ template: name, message: messageOf(error) });
      return undefined;
    }
  }
}

const unloaded = (file: string): string =>
  `${file} was left out, as Terraform loads it only when it is named; name it too to judge with its values`;

const real = (path: string): string => (existsSync(path) ? realpathSync(path) : path);

const calledBy = (module: Module): string[] => [...module.calls.values()].map(real);
