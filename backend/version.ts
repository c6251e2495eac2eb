/** The version that signs every journal row and stands in About; a test holds it to package.json. */
export const version = "0.1.0";
