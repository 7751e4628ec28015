import { circles } from './circles.ts';
import type { Import } from './imports.ts';

/** A project of Nx. */
export interface Project {
  readonly name: string;
  /** From the root. */
  readonly folder: string;
  readonly kind: Kind;
  /** Edges of Nx's graph: what it imports, and what it starts by path. */
  readonly needs: readonly string[];
}

export type Kind = 'library' | 'service' | 'app' | 'tool' | 'development' | 'proof';

/** Libraries have an order of their own. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  contracts: [],
  policy: ['contracts'],
  eventing: [],
  platform: ['contracts', 'policy', 'eventing'],
};

/** What the sources of a project may import; a kind, or a project by name. */
const mayImport: Readonly<Record<Exclude<Kind, 'library'>, readonly string[]>> = {
  service: ['library'],
  app: ['library'],
  // The demonstration is made of the municipality's file, which policy reads.
  tool: ['contracts', 'policy'],
  development: ['library', 'app', 'tool'],
  proof: ['library', 'service', 'app', 'tool', 'development', 'proof'],
};

/** Tests, faults and benches may start real parts and bundle what they start. */
const isProof = (path: string) => /\/(test|faults|bench)\/|\.spec\.tsx?$/.test(path);

export function forbiddenImports(projects: readonly Project[], imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const [importing, imported] = [projectOf(projects, from), projectOf(projects, to)];
    if (!importing || !imported || importing === imported) return [];
    const allowed = importing.kind === 'library' ? (libraries[importing.name] ?? []) : mayImport[importing.kind];
    const isAllowed = allowed.includes(imported.kind) || allowed.includes(imported.name);
    if (isAllowed || (imported.kind === 'tool' && isProof(from))) return [];
    return [
      `${from} imports ${to}: ${importing.kind} ${importing.name} may not import ${imported.kind} ${imported.name}`,
    ];
  });
}

export const circlesOfProjects = (projects: readonly Project[]): string[] =>
  circles(new Map(projects.map(({ name, needs }) => [name, new Set(needs)]))).map(
    (circle) => `projects need each other: ${circle.join(', ')}`,
  );

/** The deepest that holds it: projects may lie in each other. */
function projectOf(projects: readonly Project[], path: string): Project | undefined {
  return projects
    .filter(({ folder }) => path === folder || path.startsWith(`${folder}/`))
    .sort((one, other) => other.folder.length - one.folder.length)[0];
}
