interface Person {
  readonly withoutAccount?:
    | { readonly addedById?: string | undefined; readonly addedBy?: string | undefined }
    | undefined;
}

/** What the words of the folder are asked for. */
type Words = (key: 'colleague.noAccount' | 'colleague.noAccountBy', values?: { readonly name: string }) => string;

/** Nobody has signed in yet as a person without an account, and whoever added them may have been mistaken (P-11). */
export function noAccount(t: Words, { withoutAccount }: Person): string | undefined {
  if (!withoutAccount) return undefined;
  const { addedBy } = withoutAccount;
  return addedBy ? t('colleague.noAccountBy', { name: addedBy }) : t('colleague.noAccount');
}
