namespace Hub.Demo;

/// <summary>An operation of a caller, and what it shows.</summary>
public sealed class DemoQuestion
{
    /// <summary>What the operation itself is called.</summary>
    public string Name { get; set; } = "";
    public DemoNote Note { get; set; } = new();
    public string Operation { get; set; } = "";

    /// <summary>The operation as this run of the demo sends it: what it submits is new each time.</summary>
    public string Of(string run) => Operation.Replace("{run}", run, StringComparison.Ordinal);
}
