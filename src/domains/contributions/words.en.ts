import type { ContributionsWords } from './words-of-giving.ts'

export const en: ContributionsWords = {
  howOften: 'How often?',
  often: { monthly: 'Monthly', annual: 'Each year', once: 'Once' },
  amountFor: { monthly: 'Amount each month', annual: 'Amount each year', once: 'Amount, once' },
  ownAmount: 'Or an amount of your own',
  ownHint: (least, most) => `From ${least} to ${most}. Leave it empty to use the amount above.`,
  email: 'E-mail address',
  emailHint: 'We use it only for the receipt.',
  give: { monthly: 'Give every month', annual: 'Give every year', once: 'Give once' },
  giveAmount: {
    monthly: 'Give {amount} a month',
    annual: 'Give {amount} a year',
    once: 'Give {amount} once',
  },
  giveNote: 'You can change or stop it at any time, in one step.',
  providerNote: 'You pay on the page of our payment provider; we never see your card.',
  noCharity: 'Contributions are not donations to a charity and bring no tax relief.',
  twoThings: (count) =>
    count === 1 ? 'One thing needs another look' : 'Two things need another look',
  amountMissing: 'Choose an amount, or enter your own.',
  amountTooExact: (decimals) =>
    decimals === 0
      ? 'Enter a whole amount: this currency has no decimals.'
      : `Enter the amount with at most ${decimals === 3 ? 'three' : 'two'} decimals after the point or comma.`,
  amountUnreadable: (typed, thousand) =>
    `“${typed}” is not a valid amount. For ${thousand}, enter 1000.`,
  amountsUnreadable: (typed, currency) =>
    `“${typed}” is not an amount in ${currency}. Separate amounts by a comma and a space, as in 5, 10, 15.`,
  oneAmount: 'Enter one amount, or leave the field empty.',
  leastAboveMost: 'The smallest amount must not be larger than the largest.',
  howManyAmounts: 'Enter two to six amounts, or leave the field empty.',
  amountsRise: 'Enter the amounts from small to large, each once.',
  amountOutside: (least, most) => `The amount must be from ${least} to ${most}.`,
  emailMissing: 'Enter an e-mail address for the receipt.',
  emailNoAt:
    'The e-mail address has no @ in it. Add the @ and what comes after it, as in aoife@example.com.',
  emailUnreadable: 'This is not a complete e-mail address such as aoife@example.com.',

  contribute: 'Contribute',
  contributeDescription: 'Give monthly, yearly or once. Everything stays open to everyone.',
  keepItOpen: 'Keep it open',
  deck: 'There is no locked half of this newspaper. Those who can pay do it for those who cannot.',
  yourContribution: 'Your contribution',
  letterFromEditor: 'A letter from the editor',
  editor: 'Editor',
  howWeCountThem: 'How we count them',
  notOpen: 'Contributions are not open yet',
  notOpenText:
    'This newspaper has not set up a payment provider. Until then it cannot take contributions.',
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
      'Only the payment provider. We keep the amount, the day and your e-mail address, because accounting law requires it.',
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
    'With an account for the same e-mail address you can see and manage all your contributions in one place.',
  makeAccount: 'Make an account',
  change: 'Change or stop',
  receiptMailed: (number) =>
    `Your receipt, number ${number}, has been sent to your e-mail address.`,
  amendedMailed: (number) =>
    `Your amended receipt, number ${number}, has been sent to your e-mail address.`,
  partGivenBack: 'A part of your payment was returned; the table shows how much.',
  returnedTitle: {
    'given-back': 'You have your money back',
    'taken-back': 'Your bank has taken the money back',
  },
  nothingKept: {
    'given-back': (paper) => `${paper} has given back your whole payment.`,
    'taken-back': (paper) => `Your bank has taken back your whole payment from ${paper}.`,
  },
  hiddenUntil: (date) => `This browser shows you no appeals until ${date}.`,
  waiting: 'We are waiting for the payment provider',
  waitingText:
    'It has not confirmed your payment yet. This usually takes a few seconds. You need not pay again: when it does, this page changes and we send your receipt.',
  lookAgain: 'Look again',
  failed: 'The payment did not go through',
  failedText:
    'Your bank or card refused it, and you were not charged. You can try again, perhaps with another card.',
  cancelled: 'You came back without paying',
  cancelledText: 'You were not charged and owe nothing.',
  backToProvider: 'Go back to the payment page',
  chooseAgain: 'Choose again',
  ended: 'Your contribution has ended',
  endedText: {
    'by-the-giver': (date) => `You stopped it on ${date}. Thank you for your support.`,
    'card-failed': (date) =>
      `It ended on ${date}, after your card had refused the payment several times. Thank you for your support.`,
    'by-the-gateway': (date) =>
      `Our payment provider ended it on ${date}. Thank you for your support.`,
  },
  endedHeard: 'Our payment provider has ended it too: you will not be charged again.',
  endedTelling:
    'We are telling our payment provider until it confirms; then we send you an e-mail. If it charges you before that, we will see it and give the money back.',
  coveredUntil: (date) => `What you paid counts until ${date}.`,
  renewalFailed: (date) =>
    `On ${date} your card refused the payment. The provider will try again; you can enter a new card there.`,
  stop: { monthly: 'Stop giving every month', annual: 'Stop giving every year', once: '' },
  stopNote: 'It ends at once. Your last payment still counts until its day.',
  changeCard: 'Change your card at the payment provider',
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
  endedSubject: (paper) => `Your contribution to ${paper} has ended`,
  endedTold: (date) =>
    `Your contribution ended on ${date}. Our payment provider has ended it too: you will not be charged again. Thank you for your support.`,
  oddSubject: (amount, paper) => `${paper} has charged you ${amount} by mistake`,
  oddCharge: {
    'after-end':
      'Our payment provider has charged you although your contribution had ended. We are sorry. Our supporters’ desk knows and will give the money back; you need do nothing. We have told the provider again to stop.',
    twice:
      'You gave once, and our payment provider has charged you a second time. We are sorry. Our supporters’ desk knows and will give the money back; you need do nothing.',
  },

  howWeCount: 'How we count supporters',
  countDescription: 'Who counts as a supporter, for how long, and how we round the number.',
  countIntroduction:
    'When we write that so many readers support this newspaper, we mean the people whose payments cover today. Each is counted once, however often or however much they give. The figure is added up from the records of every payment, at each new payment and at the newsroom’s midnight. Nobody can type it in.',
  countRules: [
    [
      'Monthly',
      'A payment counts for its month and seven days more, so that an expired card does not end the support at once.',
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
    `At present we print no number: with fewer than ${from} supporters it could reveal who they are.`,
  countRounding: 'We round down, never up, to the first two figures.',
  countExample: (exact, shown) => `With ${exact} supporters we print “more than ${shown}”.`,
  countOnce:
    'Two contributions count as one person if they come from one account or one e-mail address. A person who gives from two addresses without an account is counted twice.',
}
