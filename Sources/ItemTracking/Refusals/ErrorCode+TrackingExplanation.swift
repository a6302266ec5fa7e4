extension ErrorCode {
  /// What `help CODE` says of refusals about tracking codes, numbers and tracking lines.
  static let trackingExplanations: Explanations = [
    .trackingCodeUsed: (
      "a tracking code that items use",
      "A tracking code can be deleted only when no item is tracked by it.",
      "T-018"
    ),
    .codeTooLong: (
      "a code longer than its field",
      "Lot, serial and package numbers have at most 50 characters, items, documents and numbers of series 20, variants and locations 10.",
      ""
    ),
    .workflowLocked: (
      "a rule that specific tracking implies",
      "While a kind of number is specific it is asked for at every movement, so the rules that say when cannot be edited.",
      "T-005"
    ),
    .warehouseNeedsSpecific: (
      "warehouse tracking without specific tracking",
      "The warehouse can track only by a kind of number that is specific.",
      "T-015"
    ),
    .handledMismatch: (
      "numbers that do not add up to what is posted now",
      "On a line that is partly posted, numbers that are not required must cover what is posted.",
      "T-125"
    ),
    .locationRequired: (
      "goods posted without a location",
      "The company's set-up requires a location on every movement of inventory.",
      ""
    ),
    .variantRequired: (
      "goods posted without a variant",
      "An item whose variants are required is posted by variant, once it has any.",
      "W-015"
    ),
    .itemInUse: (
      "an item that has moved, is on order or goes into another",
      "An item with ledger entries, on lines of open documents or in bills of materials cannot go.",
      ""
    ),
    .cardUnknown: (
      "a number without an information card",
      "Only a card that exists can be changed, deleted, commented or copied.",
      "T-192"
    ),
    .overwriteCard: (
      "a card that would be overwritten",
      "Copying a card to a number that has one asks first; with no the card there stays.",
      "T-194"
    ),
    .stalePage: (
      "tracking lines that somebody else changed",
      "What another session changed since the page was opened is not overwritten: open it again.",
      "T-054"
    ),
    .dropEmptyLines: (
      "tracking lines without a quantity",
      "A number entered with quantity 0 is not kept; closing the page asks first.",
      "T-043"
    ),
    .availability: (
      "a number that is short",
      "More of a number is asked for than inventory holds; the page asks before it closes. Posting decides in the end.",
      "T-053 T-253 T-254"
    ),
    .doubleAllocation: (
      "a number that is asked for twice",
      "Unposted lines ask for more of the number than inventory holds. It is only a warning: posting decides.",
      "T-053 T-253"
    ),
    .moreThanAvailable: (
      "more of a number than is available",
      "What is selected of a number may not exceed its total available quantity.",
      "T-088"
    ),
    .nothingAvailable: (
      "no number that could be selected",
      "No number of the item is available at the line's place, or the line is covered already.",
      "T-088"
    ),
    .noPage: (
      "a line that is not said",
      "Only between the braces of `edit tracking of …` the line is implied.",
      "T-052"
    ),
    .seriesNotManual: (
      "a series that does not allow typed numbers",
      "Customised serial numbers are allowed only when the item's series takes manual numbers.",
      "T-085"
    ),
    .seriesWarning: (
      "a series that comes to its end",
      "The number drawn has reached the series' warning number.",
      "T-081"
    ),
    .expirationLocked: (
      "an expiration date that cannot be entered",
      "The date of a number that is known is its own; goods that leave, and codes that use no expiration dates, take none.",
      "T-183"
    ),
    .notTracked: (
      "a number on an item without tracking code",
      "Numbers are for items that have an item tracking code.",
      "T-009"
    ),
    .otherNumbers: (
      "a list of numbers that an item does not have",
      "The lists of lots, serials and packages are one each; an item is in those of its numbers.",
      "T-255"
    ),
    .documentNumbered: (
      "a document without a number",
      "It gets the next number of a series that no name of a script is in, such as ~SO1.",
      ""
    ),
    .serialQuantity: (
      "a serial number for other than one piece",
      "A serial number stands for exactly one base unit.",
      "T-039"
    ),
    .duplicateSerial: (
      "a serial number twice on one line",
      "It can be there once, whatever its lot.",
      "T-040"
    ),
    .duplicateNumber: (
      "a number twice on one line",
      "Change the quantity of the tracking line that is there.",
      "T-040"
    ),
    .wrongSign: (
      "tracking of the opposite sign",
      "Tracking has the sign of its line.",
      "T-052"
    ),
    .moreThanLine: (
      "more tracking than the line has",
      "Item tracking covers at most the line's quantity.",
      "T-052"
    ),
    .lessThanHandled: (
      "less than is handled already",
      "A tracking line keeps at least what is posted of it.",
      "T-034"
    ),
    .moreToHandle: (
      "more to handle than is left",
      "To handle is at most the quantity less what is handled.",
      "T-035"
    ),
    .moreToInvoice: (
      "more to invoice than is handled",
      "To invoice is at most what is handled, now or before, and not invoiced.",
      "T-036"
    ),
    .trackingHandled: (
      "a tracking line that is partly posted",
      "It stays; only what is not posted can change.",
      "T-041"
    ),
    .serialRequired: (
      "a movement without serial number",
      "The tracking code asks for it on this kind of movement.",
      "T-007 T-130"
    ),
    .lotRequired: (
      "a movement without lot number",
      "The tracking code asks for it on this kind of movement.",
      "T-007 T-130"
    ),
    .packageRequired: (
      "a movement without package number",
      "The tracking code asks for it on this kind of movement.",
      "T-007 T-130"
    ),
    .warrantyRequired: (
      "a number without warranty date",
      "The tracking code asks for it before any formula is applied.",
      "T-187"
    ),
    .expirationRequired: (
      "a number without expiration date",
      "The tracking code asks for it on every new number.",
      "T-182"
    ),
    .expirationDiffers: (
      "a second expiration date for a number",
      "A number keeps the date it came with.",
      "T-182"
    ),
    .severalExpirations: (
      "several expiration dates for one lot",
      "All numbers of a lot expire on one day.",
      "T-181a T-182"
    ),
    .expired: (
      "goods past their expiration date",
      "Strict posting lets them out only to the vendor or as a write-off.",
      "T-184"
    ),
    .cardMissing: (
      "a number without information card",
      "The tracking code asks for the card before posting.",
      "T-195"
    ),
    .serialBlocked: (
      "a blocked serial number",
      "Its information card is blocked.",
      "T-195"
    ),
    .lotBlocked: (
      "a blocked lot",
      "Its information card is blocked.",
      "T-195"
    ),
    .packageBlocked: (
      "a blocked package",
      "Its information card is blocked.",
      "T-195"
    ),
  ]
}
