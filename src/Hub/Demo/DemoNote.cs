namespace Hub.Demo;

/// <summary>A sentence for whoever looks at the demo, in the console's two languages.</summary>
public sealed class DemoNote
{
    public string Zh { get; set; } = "";
    public string En { get; set; } = "";
}
