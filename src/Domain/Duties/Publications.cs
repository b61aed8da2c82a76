namespace Hub.Domain;

/// <summary>公开记分: whether the agencies of a province have made a year's points public, and not withdrawn them since .</summary>
internal static class Publications
{
    public static bool On(LedgerEntry[] entries, RegionCode province, int year, DateOnly day)
    {
        DateOnly? published = null, withdrawn = null;
        foreach (var entry in entries)
        {
            if (entry.Content is not PublicationEntry publication || publication.Year != year || publication.Region.Province != province) continue;
            if (publication.PublishedOn <= day && !(publication.PublishedOn <= published)) published = publication.PublishedOn;
            if (publication.WithdrawnOn <= day && !(publication.WithdrawnOn <= withdrawn)) withdrawn = publication.WithdrawnOn;
        }

        return published is not null && !(withdrawn >= published);
    }
}
