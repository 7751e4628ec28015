/** In the provider's metadata: shows scripts that they may sign in as anybody. */
export const developmentMark = 'rondetafel_development';
