import type { Project } from './projects.ts';

const begin = '<!-- who imports whom: npm run docs -->';
const end = '<!-- end -->';

/** The page with the graph in it as it is now, without what follows from other arrows. */
export function withPicture(page: string, projects: readonly Project[]): string {
  const [before, after] = [page.indexOf(begin), page.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`CONTRIBUTING.md has no place for the graph: ${begin} … ${end}`);
  return `${page.slice(0, before + begin.length)}\n${mermaid(projects)}\n${page.slice(after)}`;
}

function mermaid(projects: readonly Project[]): string {
  const needs = new Map(projects.map((project) => [project.name, project.needs]));
  const reaches = (from: string, to: string): boolean =>
    (needs.get(from) ?? []).some((next) => next === to || reaches(next, to));
  const arrows = projects.flatMap(({ name, needs: all }) =>
    all
      .filter((target) => !all.some((other) => other !== target && reaches(other, target)))
      .map((target) => `  ${name} --> ${target}`),
  );
  return ['```mermaid', 'graph TD', ...arrows.sort(), '```'].join('\n');
}
