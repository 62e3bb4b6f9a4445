import course.queues.*;
import java.util.*;
import java.util.concurrent.*;
