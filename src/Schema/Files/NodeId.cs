namespace Hub.Schema;

/// <summary>
/// The ids of nodes: the first letter tells what a node is, so that no two are alike. What follows from one entry is named by a letter
/// and that entry's control; the letters of sanctions (T for a term, L for a lost licence, A for an agreement), deadlines and duties are the law's own.
/// </summary>
internal static class NodeId
{
    public const char Person = 'F';
    public const char Entry = 'E';
    public const char Registration = 'R';
    public const char Objection = 'O';
    public const char Repair = 'P';
    public const char Restoration = 'S';
    public const char Deadline = 'D';
    public const char Duty = 'U';
    public const char Disclosure = 'V';

    public static string OfRegistration(string control) => Registration + control;

    public static string OfObjection(string control) => Objection + control;

    public static string OfRepair(string control) => Repair + control;

    public static string OfRestoration(string control) => Restoration + control;

    /// <summary>The control that an id of this letter holds.</summary>
    public static string ControlIn(string id) => id[1..];

    /// <summary>Of what an entry refers to: its control where a node's id was given, all else as it is.</summary>
    public static string Referred(string named) =>
        named.Length == 28 && named[0] is (Registration or Objection or Repair or Restoration) && named[1] == Entry && named.Skip(2).All(c => c is (>= 'A' and <= 'Z') or (>= '2' and <= '7'))
            ? ControlIn(named)
            : named;
}
