export const help = `Standfirst: the platform of an independent newspaper.

Use: npx standfirst COMMAND

  serve            start the paper (what npm start does); the first time, with an
                   embedded database and the demo edition
  init             create an empty paper and print a one-time link for its administrator
                     --name "The Paper" --admin-name NAME --admin-email ADDRESS
                     [--zone Europe/Dublin] [--language en|ga] [--currency EUR]
  demo             load the demo edition into an empty embedded paper
  migrate          migrate the database to this version, after a backup
  backup [FILE]    write everything to one file while the paper runs
  restore FILE     load a backup into an empty place
  doctor           check the machine, the configuration and the data
                     [--mend] first repair derived counts and missing renditions of
                     pictures; the ledger is never changed

Configuration comes from the environment: see .env.example.
`
