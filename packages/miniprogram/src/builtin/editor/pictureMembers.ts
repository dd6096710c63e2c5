/** What a picture in an editor has beside its address. */
export const pictureMembers = ['alt', 'width', 'height', 'class', 'data-custom', 'data-local']
