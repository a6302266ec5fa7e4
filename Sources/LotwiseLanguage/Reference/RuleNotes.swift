/// Where Business Central does something that nobody would want, and what is done here instead.
public enum RuleNotes {
  /// By the id of the rule that it is about.
  public static let all: [String: String] = [
    "R-046": """
    Business Central goes on searching with the last of the line's numbers when goods of it did
    not suffice, and counts a number as served once any of it was. Here each number is served as
    far as it can be, and what is left is reserved without a number.
    """,
    "R-066": """
    Business Central binds an order's numbers from the last backwards. Here the pairs come in
    ascending order of the numbers.
    """,
    "R-101": """
    Business Central lets numbered rows of two orders find each other although the item is not
    order tracked. Here nothing is linked by itself without an order tracking policy.
    """,
    "R-110": """
    When a part of a reserved transfer is shipped, Business Central clears the date on the
    demand's row only, which then looks as if it were reserved on inventory. Here both rows keep
    the date until the goods arrive.
    """,
    "R-122": """
    Business Central asks before a journal takes what others have reserved, and so does
    `disrupt-reservations`. Before a sale or a return is shipped it asks only where bins are
    mandatory, which is nowhere here: there what others have reserved is never taken.
    """,
    "R-153": """
    Where a numbered demand leaves an order without numbers, Business Central keeps a surplus
    without number on the order until its quantity changes. Here that surplus goes at once.
    """,
    "R-160": """
    Where one number stands on several rows of a line, Business Central adds up running totals
    and frees too much. Here exactly what is short is freed.
    """,
  ]
}
