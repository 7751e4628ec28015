import ts from 'typescript';
import type { SourceFile } from '../sources/files.ts';
import { citationsIn, type RuleNumber } from '../sources/number.ts';

/** A place where code cites a rule, in a comment or in a refusal. */
export interface Place {
  file: string;
  /** The declaration around it or, for a comment above one, below it: `searchSlots`, `RoomService.add`. */
  name?: string | undefined;
  rule: RuleNumber;
}

export function placesThatCite({ path, text }: SourceFile): Place[] {
  const citations = citationsIn(text);
  if (citations.length === 0) return [];
  const source = parse({ path, text });
  return citations.map(({ rule, at }) => ({ file: path, name: nameIn(source, at), rule }));
}

export const nameAt = (file: SourceFile, at: number): string | undefined => nameIn(parse(file), at);

function parse({ path, text }: SourceFile): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind);
}

/** A declaration reaches from the comments above it to its end, so a place belongs to at most one at each depth. */
function nameIn(source: ts.SourceFile, at: number): string | undefined {
  const within = (node: ts.Node) => node.pos <= at && at < node.end;
  const statement = source.statements.find(within);
  if (!statement) return undefined;
  if (ts.isVariableStatement(statement)) {
    const declarations = statement.declarationList.declarations;
    return (declarations.find(within) ?? declarations[0])?.name.getText();
  }
  if (ts.isClassDeclaration(statement)) {
    const member = statement.members.find(within)?.name?.getText();
    return [statement.name?.text, member].filter(Boolean).join('.') || undefined;
  }
  const named = statement as ts.Statement & { name?: ts.Node };
  return named.name && ts.isIdentifier(named.name) ? named.name.text : undefined;
}
