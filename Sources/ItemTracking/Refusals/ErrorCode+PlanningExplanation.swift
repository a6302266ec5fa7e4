extension ErrorCode {
  /// What `help CODE` says of refusals about planning and its worksheets.
  static let planningExplanations: Explanations = [
    .orderToOrderNumbers: (
      "numbers on demand that supply is made for",
      "The supply says the numbers, the demand takes them over.",
      "R-155 P-054"
    ),
    .noActionMessages: (
      "no action messages",
      "Order tracking suggests nothing for these items.",
      "P-083"
    ),
    .itemInWorksheet: (
      "whether to go on without items that are planned",
      "Items with planning lines get no further ones. Yes passes them by, no stops.",
      "P-083"
    ),
    .supplyNotMade: (
      "supply that no message can make",
      "Only purchases, production and assembly are suggested.",
      "P-085"
    ),
    .planningLineLocked: (
      "a planning line that changes an order",
      "Only its quantity and its date may be changed.",
      "P-089"
    ),
    .nothingAccepted: (
      "no accepted planning lines",
      "Only accepted lines are carried out.",
      "P-090"
    ),
    .vendorMissing: (
      "a purchase without a vendor",
      "New purchases need to know from whom.",
      "P-090"
    ),
    .transferFromMissing: (
      "a transfer from nowhere",
      "New transfers need to know where the goods come from.",
      "P-090"
    ),
    .supplyGone: (
      "an order line that is gone",
      "What a planning line changes must still be there.",
      "P-090"
    ),
    .linesNotCarriedOut: (
      "planning lines that were not carried out",
      "Some lines could not be carried out and stay; the first reason is reported.",
      "P-091"
    ),
  ]
}
