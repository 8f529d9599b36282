/** Stands in for the client of Security Hub, which the emulator has not: it hands on what it is asked, over HTTP. */
class SecurityHub {
  async ask(operation, input) {
    const answer = await fetch(`${process.env.SECURITY_HUB}/${operation}`, {
      method: 'POST',
      body: JSON.stringify(input),
    });
    return answer.json();
  }

  batchUpdateFindings(input) {
    return this.ask('BatchUpdateFindings', input);
  }

  batchImportFindings(input) {
    return this.ask('BatchImportFindings', input);
  }
}

module.exports = { SecurityHub };
