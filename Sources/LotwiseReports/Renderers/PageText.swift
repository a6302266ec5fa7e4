/// What every page of ours begins with: light and dark, readable on a phone, nothing from outside.
public enum PageText {
  /// Up to the end of the head, with the style that a page needs beside the common rules.
  ///
  /// The page goes on with `<body>`.
  public static func head(title: String, style: String = "") -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(common)
    \(style)
    </style>
    </head>

    """
  }

  private static let common = """
    :root { color-scheme: light dark; --ground: #fff; --text: #1b1f24; --quiet: #5c6670;
      --line: #d0d7de; --good: #116329; --bad: #b3261e; --mark: #ffe9a8; --soft: #f6f8fa; }
    @media (prefers-color-scheme: dark) { :root { --ground: #14181d; --text: #e6e9ec;
      --quiet: #9aa4ae; --line: #3a424b; --good: #7ee2a0; --bad: #ff9a91; --mark: #5c4a10;
      --soft: #1d232a; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 75rem; padding: 1rem; background: var(--ground);
      color: var(--text); font: 16px/1.45 system-ui, sans-serif; }
    h1 { font-size: 1.4rem; margin: .3rem 0; } h2 { font-size: 1.05rem; overflow-wrap: anywhere; }
    pre { overflow-x: auto; background: var(--soft); padding: .5rem; border-radius: 4px;
      font-size: .85rem; }
    code { overflow-wrap: anywhere; }
    .scroll { overflow-x: auto; margin: .5rem 0; }
    table { border-collapse: collapse; font-size: .9rem; }
    caption { text-align: left; font-weight: bold; padding: .2rem 0; }
    th, td { border: 1px solid var(--line); padding: .15rem .5rem; text-align: left;
      vertical-align: top; }
    th { background: var(--soft); } .number { text-align: right;
      font-variant-numeric: tabular-nums; }
    .date { white-space: nowrap; }
    .note { color: var(--quiet); margin: .2rem 0; }
    svg { max-width: 100%; height: auto; }
    """
}
