export const help = `Standfirst: the platform of an independent newspaper.

Use: npx standfirst COMMAND

  serve            start the paper (what npm start does); the first time, with an
                   embedded database and the demo edition
  init             make an empty paper and print a one-time link for its administrator
                     --name "The Paper" --admin-name NAME --admin-email ADDRESS
                     [--zone Europe/Dublin] [--language en|ga] [--currency EUR]
  demo             load the demo edition into an empty embedded paper
  migrate          bring the database to this version, after a backup
  backup [FILE]    write everything into one file, while the paper runs
  restore FILE     load a backup into an empty place
  doctor           look at the machine, the configuration and the data, and say what is wrong
                     [--mend] first count derived figures again, and have lost forms of
                     pictures made again; the ledger is never changed

Configuration comes from the environment: see .env.example.
`
