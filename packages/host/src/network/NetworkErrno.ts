/** The platform's public numbers for what fails on the network. */
export const NetworkErrno = {
  unknown: 600000,
  notInDomainList: 600002,
  interrupted: 600003,
  badArgument: 600005,
  tooManyTasks: 600007,
  tooManyRedirects: 600008,
  invalidUrl: 600009,
  invalidData: 600010,
  fileTooLarge: 603301,
  fileNotFound: 1300002,
} as const
