/** How many files the page of the bench loads. */
export const resourceCount = 300
