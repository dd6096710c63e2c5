/** What is wrong with a certificate, by the codes of Node. */
const untrusted =
  /^(CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|ERR_TLS_CERT_ALTNAME_INVALID)/

/** Why a server could not be reached, in one line for a person. */
export function reasonOf({ code = '', message }: NodeJS.ErrnoException): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `its name is not known (${code})`
  if (untrusted.test(code)) {
    return `its certificate is not trusted (${code}); NODE_EXTRA_CA_CERTS can name the file of one that is`
  }
  if (
    code === 'ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL' ||
    /no application protocol/i.test(message)
  ) {
    return 'it speaks HTTP/2 only'
  }
  return code || message || 'no answer'
}
