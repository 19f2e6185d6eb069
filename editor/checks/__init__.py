"""What is wrong with a FAQ, in a writer's words, and what would mend it.

A family of rules is a module; `facts` asks those that look at one text, `checker` those that need
all of them. `site_around` answers what only the site can know; without a site nothing is claimed
about that. False alarms are worse than silence: where a text may be meant as it is, it is.
"""
