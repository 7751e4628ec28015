import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kind, Project } from './projects.ts';

/** The projects as Nx sees them. */
export function readProjects(root: string): { projects: Project[]; packages: Map<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'rondetafel-graph-'));
  try {
    const file = join(folder, 'graph.json');
    const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
    const { status, stderr } = spawnSync(process.execPath, [nx, 'graph', `--file=${file}`], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`nx graph: ${stderr}`);
    const { nodes, dependencies } = JSON.parse(readFileSync(file, 'utf8')).graph as Graph;
    const projects = Object.values(nodes).map(({ name, data }) => ({
      name,
      folder: data.root,
      kind: data.tags.find((tag) => tag.startsWith('kind:'))?.slice('kind:'.length) as Kind,
      needs: [...new Set(dependencies[name]!.map(({ target }) => target))].filter((target) => target in nodes).sort(),
    }));
    const nameOf = (project: string) => JSON.parse(readFileSync(join(root, project, 'package.json'), 'utf8')).name;
    return { projects, packages: new Map(projects.map((project) => [nameOf(project.folder), project.folder])) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Graph {
  readonly nodes: Readonly<Record<string, { name: string; data: { root: string; tags: string[] } }>>;
  readonly dependencies: Readonly<Record<string, readonly { target: string }[]>>;
}
