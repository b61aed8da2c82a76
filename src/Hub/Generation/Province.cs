namespace Hub.Generation;

/// <summary>What made-up data needs to know of a province, read from a data file: its places, its file formats, its story.</summary>
public sealed class Province
{
    /// <summary>The name of the folder that its files go to; its rulebook's too.</summary>
    public string Folder { get; set; } = "";
    public string Region { get; set; } = "";
    public string Name { get; set; } = "";
    /// <summary>How its documents are numbered: these characters〔year〕n号.</summary>
    public string Documents { get; set; } = "";
    /// <summary>How its registrations come: csv (UTF-8), gb18030 or xlsx.</summary>
    public string Registrations { get; set; } = "";
    /// <summary>The day on which most people of the story were registered.</summary>
    public DateOnly Opened { get; set; }
    public List<Place> Places { get; set; } = [];
    public List<Workplace> Institutions { get; set; } = [];
    public List<StoryPerson> People { get; set; } = [];
    /// <summary>What has no form of its own among the people: each an EntryInput of the contract, in the order in which it is sent.</summary>
    public List<Dictionary<string, Dictionary<string, object>>> Entries { get; set; } = [];
}

/// <summary>A city, a county directly under its province, or a county of a city.</summary>
public sealed class Place
{
    public string Region { get; set; } = "";
    public string Name { get; set; } = "";
    public List<Place> Counties { get; set; } = [];
}

/// <summary>A made-up institution.</summary>
public sealed class Workplace
{
    /// <summary>Its name within the story.</summary>
    public string Key { get; set; } = "";
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string Region { get; set; } = "";
    public bool? Public { get; set; }
}
