/** What a transaction offers to plain SQL; the shape that libs/eventing takes. */
export interface Sql {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: any[]; rowCount: number | null }>;
}
