export const files = import.meta.glob<object>('/{api,kit,resident}/words.ts', {
  eager: true,
  query: '?nl',
  import: 'nl',
});
