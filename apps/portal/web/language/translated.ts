/** The same keys with a sentence for each: what is missing in a translation, or is in it alone, does not compile. */
export type Translated<Texts> = { [Key in keyof Texts]: Texts[Key] extends string ? string : Translated<Texts[Key]> };
