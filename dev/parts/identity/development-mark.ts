/** In the provider's metadata: how scripts know that here one may sign in as anybody. */
export const developmentMark = 'rondetafel_development';
