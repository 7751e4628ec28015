/** Plain SQL in a transaction; the interface that libs/eventing uses. */
export interface Sql {
  query(text: string, values?: readonly unknown[]): Promise<{ rows: any[]; rowCount: number | null }>;
}
