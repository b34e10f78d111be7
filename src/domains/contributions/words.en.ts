import type { ContributionsWords } from './words-of-giving.ts'

export const en: ContributionsWords = {
  howOften: 'How often?',
  often: { monthly: 'Monthly', annual: 'Each year', once: 'Once' },
  amountFor: { monthly: 'Amount each month', annual: 'Amount each year', once: 'Amount, once' },
  ownAmount: 'Or an amount of your own',
  ownHint: (least, most) => `From ${least} to ${most}. Leave it empty to use the amount above.`,
  email: 'E-mail address',
  emailHint: 'The receipt goes here, and nothing else.',
  give: { monthly: 'Give every month', annual: 'Give every year', once: 'Give once' },
  giveAmount: {
    monthly: 'Give {amount} a month',
    annual: 'Give {amount} a year',
    once: 'Give {amount} once',
  },
  giveNote: 'Change or stop it whenever you like, in one step.',
  providerNote: 'You pay on the page of our payment provider; we never see your card.',
  noCharity: 'Contributions are not gifts to a charity and bring no tax relief.',
  twoThings: (count) =>
    count === 1 ? 'One thing needs another look' : 'Two things need another look',
  amountMissing: 'Choose an amount, or write one of your own.',
  amountTooExact: (decimals) =>
    decimals === 0
      ? 'Write the amount in whole figures: this currency has no decimals.'
      : `Write the amount with a point or a comma and ${decimals === 3 ? 'three' : 'two'} figures at most after it.`,
  amountUnreadable: (typed, thousand) =>
    `“${typed}” is not an amount that we can read. For ${thousand}, write 1000.`,
  amountsUnreadable: (typed, currency) =>
    `“${typed}” is not an amount in ${currency}. Write a comma and a space between amounts, such as 5, 10, 15.`,
  oneAmount: 'Write one amount, or none.',
  leastAboveMost: 'The least that may be given is more than the most.',
  howManyAmounts: 'Offer from two to six amounts, or leave the field empty.',
  amountsRise: 'Write the amounts from small to large, each once.',
  amountOutside: (least, most) => `We can take from ${least} to ${most} at a time.`,
  emailMissing: 'Tell us where to send the receipt.',
  emailNoAt:
    'The e-mail address has no @ in it. Add the @ and what comes after it, as in aoife@example.com.',
  emailUnreadable: 'This does not look like a whole e-mail address, such as aoife@example.com.',

  contribute: 'Contribute',
  contributeDescription: 'Give monthly, yearly or once. Nothing is locked, whoever pays.',
  keepItOpen: 'Keep it open',
  deck: 'There is no locked half of this newspaper. Those who can pay do it for those who cannot.',
  yourContribution: 'Your contribution',
  letterFromEditor: 'A letter from the editor',
  editor: 'Editor',
  howWeCountThem: 'How we count them',
  notOpen: 'Giving is not open yet',
  notOpenText:
    'This newspaper has not set up a payment provider. Until it has, it can take nothing, and asks for nothing.',
  questions: [
    [
      'Can I stop?',
      'Yes, in one step, on your account page or by the link in any receipt. Nobody will ring you.',
    ],
    ['Do I need an account?', 'No. An e-mail address is enough, for the receipt.'],
    [
      'What do I get for it?',
      'Nothing that others do not. You will see fewer appeals in the browser that you gave from.',
    ],
    [
      'Who sees my card?',
      'The payment provider alone. We keep the sum, the day and your e-mail address, since the law on bookkeeping wants that.',
    ],
  ],

  rhythms: { monthly: 'every month', annual: 'every year', once: 'once' },
  thanks: 'Thank you',
  youGive: (amount, rhythm, paper) => `You give ${paper} ${amount} ${rhythm}.`,
  youGave: (amount, paper) => `You gave ${paper} ${amount}.`,
  whatNext: 'What happens next',
  receiptSoon: 'Your receipt will be sent to your e-mail address.',
  nextPayment: (amount, date) => `The next payment, ${amount}, is taken on ${date}.`,
  readOn: 'Go on reading',
  passOn: 'Tell somebody',
  passOnText: (paper) => `${paper} is open to all. Pass on its address:`,
  passOnByMail: 'Send it by e-mail',
  account: 'An account, if you want one',
  accountText:
    'With an account under the same e-mail address you find all that you gave in one place, and can see to it there.',
  makeAccount: 'Make an account',
  change: 'Change or stop',
  receiptMailed: (number) =>
    `Your receipt, number ${number}, has been sent to your e-mail address.`,
  amendedMailed: (number) =>
    `Your amended receipt, number ${number}, has been sent to your e-mail address.`,
  partGivenBack: 'A part of what you paid has left us again; the table says how much.',
  returnedTitle: {
    'given-back': 'You have your money back',
    'taken-back': 'Your bank has taken the money back',
  },
  nothingKept: {
    'given-back': (paper) => `${paper} has given back all that you paid, and keeps nothing of it.`,
    'taken-back': (paper) =>
      `Your bank has taken back what you paid, and ${paper} keeps nothing of it.`,
  },
  hiddenUntil: (date) => `This browser shows you no appeals until ${date}.`,
  waiting: 'We are waiting for the payment provider',
  waitingText:
    'It has not told us yet that you paid. As a rule that takes a few seconds. There is no need to pay again: as soon as it does, this page changes and your receipt leaves.',
  lookAgain: 'Look again',
  failed: 'The payment did not go through',
  failedText:
    'Your bank or card refused it, and nothing was taken. You could try again, perhaps with another card.',
  cancelled: 'You came back without paying',
  cancelledText: 'Nothing was taken, and nothing is owed.',
  backToProvider: 'Go back to the payment page',
  chooseAgain: 'Choose again',
  ended: 'Your contribution has ended',
  endedText: {
    'by-the-giver': (date) => `You stopped it on ${date}. Thank you for as long as it went.`,
    'card-failed': (date) =>
      `It ended on ${date}, after your card had refused the payment several times. Thank you for as long as it went.`,
    'by-the-gateway': (date) =>
      `Our payment provider ended it on ${date}. Thank you for as long as it went.`,
  },
  endedHeard: 'Our payment provider has ended it too: nothing more will be taken.',
  endedTelling:
    'We are telling our payment provider, and shall go on until it has heard; then a letter goes to you. Should it take a payment before that, we see it and give it back.',
  coveredUntil: (date) => `What you paid counts until ${date}.`,
  renewalFailed: (date) =>
    `On ${date} your card refused the payment. The provider will try again; a new card can be given there.`,
  stop: { monthly: 'Stop giving every month', annual: 'Stop giving every year', once: '' },
  stopNote: 'It ends at once. What you have paid goes on counting until its day.',
  changeCard: 'See to your card at the payment provider',
  payments: 'Payments',
  day: 'Day',
  amount: 'Amount',
  receipt: 'Receipt',
  state: 'State',
  paymentStates: {
    settled: 'Paid',
    refunded: 'Given back',
    'partly-refunded': 'Given back in part',
    disputed: 'Asked back by the bank',
    'taken-back': 'Taken back by the bank',
  },
  yourContributions: 'Your contributions',
  noContributions: 'You have not given yet under this account or its confirmed address.',
  runningSince: (rhythm, date) => `${rhythm}, since ${date}`,
  givenOn: (date) => `given on ${date}`,
  endedOn: (rhythm, date) => `${rhythm}, until ${date}`,
  open: 'Payments, receipts and how to stop',

  receiptSubject: (amount, paper) => `Your receipt from ${paper}: ${amount}`,
  receiptThanks: (paper) =>
    `Thank you for keeping ${paper} open to everyone. This is your receipt.`,
  receiptNumber: (number) => `Receipt: ${number}`,
  receiptAmount: (amount, rhythm) => `Amount: ${amount}, ${rhythm}`,
  receiptPaid: (date) => `Paid on: ${date}`,
  receiptTo: (publisher) => `Paid to: ${publisher}`,
  receiptLink: 'See your payments, or stop in one step',
  receiptLinkOnce: 'See your payment',
  returnedSubject: {
    'given-back': (amount, paper) => `${paper} has given you back ${amount}`,
    'taken-back': (amount, paper) => `Your bank has taken back ${amount} from ${paper}`,
  },
  returnedText: {
    'given-back': (amount, paper) =>
      `${paper} has given you back ${amount}. It may take some days until it is in your account. This is your amended receipt; it takes the place of the one before.`,
    'taken-back': (amount, paper) =>
      `Your bank has decided that ${amount} goes back to you, and has taken it from ${paper}. This is your amended receipt; it takes the place of the one before.`,
  },
  amendedNumber: (number) => `Amended receipt: ${number}`,
  amendedPaid: (amount, date) => `Paid: ${amount}, on ${date}`,
  amendedGivenBack: (amount) => `Given back to you: ${amount}`,
  amendedTakenBack: (amount) => `Taken back by your bank: ${amount}`,
  amendedKept: (amount) => `Kept: ${amount}`,
  endedSubject: (paper) => `Your giving to ${paper} has ended`,
  endedTold: (date) =>
    `Your contribution ended on ${date}. Our payment provider has ended it too: nothing more will be taken. Thank you for as long as it went.`,
  oddSubject: (amount, paper) => `${paper} has charged you ${amount} by mistake`,
  oddCharge: {
    'after-end':
      'Our payment provider has taken this payment although your contribution had ended. We are sorry. Our supporters’ desk knows of it and will see that you get it back; you need do nothing. We have told the provider once more to stop.',
    twice:
      'You gave once, and our payment provider has taken a second payment. We are sorry. Our supporters’ desk knows of it and will see that you get it back; you need do nothing.',
  },

  howWeCount: 'How we count supporters',
  countDescription:
    'Who is a supporter, for how long, and how the number that we print is rounded.',
  countIntroduction:
    'When we write that so many readers support this newspaper, we mean the people whose payments cover today. Each is counted once, however often or however much they give. The figure is added up from the records of every payment, at each new payment and at the newsroom’s midnight. Nobody can type it in.',
  countRules: [
    [
      'Monthly',
      'A payment counts for its month and seven days more, so that nobody drops out over an expired card.',
    ],
    ['Each year', 'A payment counts for its year and the same seven days.'],
    ['Once', 'A payment counts for 365 days.'],
    [
      'Given back',
      'A payment that was given back in full, or that a bank has taken back, stops counting at once.',
    ],
  ],
  countNow: 'The number at present',
  countShown: (shown) => `At present we print “more than ${shown}”.`,
  countNotShown: (from) =>
    `At present we print no number: below ${from} supporters it would say more about them than about us.`,
  countRounding: 'We round down, never up, to the first two figures.',
  countExample: (exact, shown) =>
    `Were there ${exact} supporters, we should print “more than ${shown}”.`,
  countOnce:
    'We take two gifts to be from one person if they come from one account, or from one e-mail address. Somebody who gives from two addresses without an account is counted twice.',
}
